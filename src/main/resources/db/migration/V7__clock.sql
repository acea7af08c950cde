-- What the clock of a case remembers beyond its stops.

-- An apology after the due date makes a new appointment; the legal due date stays as it was.
alter table deadline_extension add column after_expiry boolean not null default false;

-- Stops for different reasons may overlap: the clock stands while any of them lasts.
drop index clock_suspension_open;
create unique index clock_suspension_open on clock_suspension (case_id, reason) where ended_at is null;

-- Each date is warned of once; a new date is warned of anew.
create table deadline_warning (
  case_id uuid not null references case_file,
  warning text not null,
  due_at timestamptz not null,
  given_at timestamptz not null,
  primary key (case_id, warning, due_at)
);
grant select, insert on deadline_warning to ${runtime};

-- Where the case stands while its citizen's wish to withdraw it is looked at.
alter table case_file add column status_before_withdrawal text;
