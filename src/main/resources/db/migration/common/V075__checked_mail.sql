-- What a mail is about and for whom, where it has to be decided once more right before it leaves. Goes with the row.
alter table outbox_mail add column about uuid;
alter table outbox_mail add column member_id uuid;
