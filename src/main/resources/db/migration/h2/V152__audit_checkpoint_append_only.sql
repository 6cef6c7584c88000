create trigger audit_checkpoint_no_update before update on audit_checkpoint for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger audit_checkpoint_no_delete before delete on audit_checkpoint for each row call 'org.greenroom.audit.AppendOnlyTrigger';
