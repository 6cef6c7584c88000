create function consent_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The record of preferences is append-only';
end;
$$;

create trigger consent_event_append_only before update or delete on consent_event
    for each row execute function consent_append_only();
create trigger consent_event_no_truncate before truncate on consent_event
    for each statement execute function consent_append_only();
create trigger consent_root_append_only before update or delete on consent_root
    for each row execute function consent_append_only();
create trigger consent_root_no_truncate before truncate on consent_root
    for each statement execute function consent_append_only();
create trigger consent_anchor_append_only before update or delete on consent_anchor
    for each row execute function consent_append_only();
create trigger consent_anchor_no_truncate before truncate on consent_anchor
    for each statement execute function consent_append_only();
