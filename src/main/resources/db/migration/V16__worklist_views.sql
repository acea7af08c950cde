-- An officer's own filters of the worklist, under the officer's own names.
create table work_view (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null,
  box text not null,
  standing text not null,
  title text,
  search text,
  created_at timestamptz not null,
  unique (person_id, name)
);
grant select, insert, update, delete on work_view to ${runtime};

-- What waits for someone of a group, by how it stands: lists and counts of one state read that state and nothing else,
-- however much is paused or waits to be handed out.
create index work_item_group_running on work_item (group_id, due_at, id)
  where state = 'OPEN' and assignee_id is null and finished_at is null and not clock_stopped;
create index work_item_group_stopped on work_item (group_id, due_at, id)
  where state = 'OPEN' and assignee_id is null and finished_at is null and clock_stopped;
create index work_item_group_ended on work_item (group_id, due_at, id)
  where state = 'OPEN' and assignee_id is null and finished_at is not null;

-- The citizen's page says in English too what was done.
alter table timeline_entry add column public_text_en text;
