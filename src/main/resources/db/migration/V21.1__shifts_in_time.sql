-- Shifts hold from a date on, until others of the same calendar begin; what is computed for a date before goes by those
-- before. A set without rows says that there is no reception from its date on.
create table calendar_shift_set (
  calendar_id uuid not null references working_calendar,
  reception boolean not null,
  valid_from date not null,
  legal_basis text not null,
  set_by text,
  set_at timestamptz not null,
  primary key (calendar_id, reception, valid_from)
);
comment on column calendar_shift_set.valid_from is '1900-01-01: has always been so';
insert into calendar_shift_set (calendar_id, reception, valid_from, legal_basis, set_at)
  select id, false, date '1900-01-01', '', loaded_at from working_calendar where own_shifts
  union all select id, true, date '1900-01-01', '', loaded_at from working_calendar where own_reception;

alter table calendar_shift add column valid_from date not null default '1900-01-01';
alter table calendar_shift alter column valid_from drop default;
alter table calendar_shift drop constraint calendar_shift_pkey;
alter table calendar_shift add primary key (calendar_id, reception, valid_from, weekday, begins);
alter table calendar_shift add foreign key (calendar_id, reception, valid_from)
  references calendar_shift_set on delete cascade;
alter table working_calendar drop column own_shifts, drop column own_reception;
grant select, insert, update, delete on calendar_shift_set to ${runtime};
