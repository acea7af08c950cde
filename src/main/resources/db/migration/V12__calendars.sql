-- Working calendars: the national one and those of units that depart from it. What a unit leaves open, it inherits.
create table working_calendar (
  id uuid primary key,
  unit_id uuid unique references unit,
  own_shifts boolean not null,
  own_reception boolean not null,
  loaded_at timestamptz not null
);
create unique index working_calendar_national on working_calendar ((unit_id is null)) where unit_id is null;
comment on column working_calendar.unit_id is 'null: the national calendar';

create table calendar_shift (
  calendar_id uuid not null references working_calendar,
  weekday text not null,
  begins time not null,
  ends time not null check (ends > begins),
  reception boolean not null,
  primary key (calendar_id, weekday, begins, reception)
);
comment on column calendar_shift.reception is 'accepts cases without being working time';

create table calendar_year (
  calendar_id uuid not null references working_calendar,
  year int not null,
  provisional boolean not null,
  confirmed_by text,
  confirmed_at timestamptz,
  legal_basis text,
  primary key (calendar_id, year)
);

create table calendar_day (
  calendar_id uuid not null references working_calendar,
  date date not null,
  kind text not null,
  name_vi text not null,
  name_en text not null,
  legal_basis text not null,
  verified boolean not null,
  provisional boolean not null,
  replaces date,
  set_by text,
  set_at timestamptz not null,
  primary key (calendar_id, date)
);

-- One row, a new value with every change: whoever keeps a calendar in memory sees that it is old.
create table calendar_version (version uuid not null);
insert into calendar_version values ('00000000-0000-0000-0000-000000000000');

grant select, insert, update, delete on working_calendar, calendar_shift, calendar_year, calendar_day to ${runtime};
grant select, update on calendar_version to ${runtime};
