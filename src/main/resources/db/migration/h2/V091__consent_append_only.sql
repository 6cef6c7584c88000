create trigger consent_event_no_update before update on consent_event for each row call 'org.greenroom.consent.ledger.AppendOnlyTrigger';
create trigger consent_event_no_delete before delete on consent_event for each row call 'org.greenroom.consent.ledger.AppendOnlyTrigger';
create trigger consent_root_no_update before update on consent_root for each row call 'org.greenroom.consent.ledger.AppendOnlyTrigger';
create trigger consent_root_no_delete before delete on consent_root for each row call 'org.greenroom.consent.ledger.AppendOnlyTrigger';
create trigger consent_anchor_no_update before update on consent_anchor for each row call 'org.greenroom.consent.ledger.AppendOnlyTrigger';
create trigger consent_anchor_no_delete before delete on consent_anchor for each row call 'org.greenroom.consent.ledger.AppendOnlyTrigger';
