insert into audit_head (id, seq, hash) values (1, 0, decode(repeat('00', 32), 'hex'));

create function audit_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only';
end;
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_append_only();
