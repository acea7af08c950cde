-- A notice has a kind. Several of one kind that one addressee gets in a day are one line, which counts them; it leads to
-- the page that lists them. A line is read by the person who opens it, as far as it had come.
alter table notice
  add column kind text not null default 'OTHER',
  add column line text,
  add column count int not null default 1,
  add column many_vi text,
  add column many_en text,
  add column many_page text;
alter table notice alter column kind drop default;
create unique index notice_line on notice (line);
create table notice_read (
  person_id uuid not null references person,
  notice_id bigint not null references notice on delete cascade,
  count int not null,
  primary key (person_id, notice_id)
);
create index notice_read_notice on notice_read (notice_id);
grant select, insert, update, delete on notice_read to ${runtime};
insert into notice_read (person_id, notice_id, count)
  select r.person_id, n.id, 1 from notice_reading r join notice n on n.id <= r.read_up_to;
drop table notice_reading;

drop index notice_group, notice_unit, notice_person;
create index notice_group on notice (unit_id, role, at desc, id desc) where person_id is null;
create index notice_person on notice (person_id, at desc, id desc) where person_id is not null;

-- The board lists the latest warnings of legal limits.
create index deadline_warning_given on deadline_warning (given_at desc);
