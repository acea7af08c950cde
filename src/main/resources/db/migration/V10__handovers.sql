-- A row of the control slip belongs to one work item; a step that is done twice has two. An item that was handed to
-- someone stays with the sender until that person has acknowledged it (domain of the one-stop shop: step "Chuyển").
alter table handover add column item_id text;
create index handover_item on handover (item_id) where finished_at is null;
alter table work_item add column acknowledged_at timestamptz;

-- What is left to do after the decision (handing out) is never late.
alter table work_item add column finished_at timestamptz;

-- Notices name the case that they are about, and each person's list knows how far it was read.
alter table notice add column case_code text;
create index notice_unit on notice (unit_id, id desc);
create table notice_reading (
  person_id uuid primary key references person,
  read_up_to bigint not null
);
grant select, insert, update, delete on notice_reading to ${runtime};

-- What a draft printed: the signed page prints the same, whatever the case has learnt since.
alter table case_document add column data jsonb;

-- The engine records the path of a case and no tasks (docs/decisions/0003); a database made before says so too.
update engine.act_ge_property set value_ = '97' where name_ = 'historyLevel';
