-- Large imports are read beside the page: it shows at once what is being done.
alter table import_file add column byte_count bigint default 0 not null;
