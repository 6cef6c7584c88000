create function consent_wording_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'consent_wording is append-only';
end;
$$;

create trigger consent_wording_append_only before update or delete on consent_wording
    for each row execute function consent_wording_append_only();
create trigger consent_wording_no_truncate before truncate on consent_wording
    for each statement execute function consent_wording_append_only();
