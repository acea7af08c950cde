-- Drafts of the counter: several for each officer, for whom a second citizen comes in between.
alter table reception_draft drop constraint reception_draft_pkey;
alter table reception_draft add column id uuid primary key default gen_random_uuid();
create index reception_draft_person on reception_draft (person_id, saved_at desc);
create index reception_draft_saved on reception_draft (saved_at);
create index reception_scan_made on reception_scan (made_at);
