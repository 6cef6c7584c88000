insert into audit_head (id, seq, hash) values (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');

create trigger audit_entry_no_update before update on audit_entry for each row call 'org.greenroom.audit.AppendOnlyTrigger';
create trigger audit_entry_no_delete before delete on audit_entry for each row call 'org.greenroom.audit.AppendOnlyTrigger';
