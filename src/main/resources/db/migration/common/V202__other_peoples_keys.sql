-- The portal's own key may lie here under the ballot's; of other people's keys nothing private ever does.
alter table ballot_key_holder add constraint ballot_key_holder_private
    check (holder = 'PORTAL' or private_key_sealed is null);
