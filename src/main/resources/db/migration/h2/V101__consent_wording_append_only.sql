create trigger consent_wording_no_update before update on consent_wording for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger consent_wording_no_delete before delete on consent_wording for each row call 'org.greenroom.audit.AppendOnlyTrigger';
