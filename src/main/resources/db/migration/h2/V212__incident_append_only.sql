create trigger ballot_incident_no_update before update on ballot_incident for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger ballot_incident_no_delete before delete on ballot_incident for each row call 'org.greenroom.audit.AppendOnlyTrigger';
