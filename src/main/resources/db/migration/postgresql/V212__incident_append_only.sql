create function ballot_incident_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The incident log of a ballot is append-only';
end;
$$;

create trigger ballot_incident_append_only before update or delete on ballot_incident
    for each row execute function ballot_incident_append_only();
create trigger ballot_incident_no_truncate before truncate on ballot_incident
    for each statement execute function ballot_incident_append_only();
