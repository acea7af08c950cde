-- The end of a step's own budget is told once as it comes near and once when it has passed.
create table step_warning (
  item_id text not null references work_item,
  warning text not null,
  given_at timestamptz not null,
  primary key (item_id, warning)
);
create index work_item_step_due on work_item (step_due_at) where state = 'OPEN' and step_due_at is not null;
grant select, insert on step_warning to ${runtime};

-- A notice may be for one person of the unit alone.
alter table notice add column person_id uuid references person;
create index notice_person on notice (person_id, id desc) where person_id is not null;
