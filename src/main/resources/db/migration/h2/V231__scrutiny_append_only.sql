create trigger ballot_objection_no_update before update on ballot_objection for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger ballot_objection_no_delete before delete on ballot_objection for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger ballot_objection_answer_no_update before update on ballot_objection_answer for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger ballot_objection_answer_no_delete before delete on ballot_objection_answer for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger ballot_roll_seal_no_update before update on ballot_roll_seal for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger ballot_roll_seal_no_delete before delete on ballot_roll_seal for each row call 'org.greenroom.audit.AppendOnlyTrigger';
