create trigger ballot_tally_no_update before update on ballot_tally for each row call 'org.greenroom.ballot.TallyTrigger';
create trigger ballot_tally_no_delete before delete on ballot_tally for each row call 'org.greenroom.ballot.TallyTrigger';
