-- The path of a case: every element that its processes have reached, which is what its diagram draws. The engine tells it as
-- it goes; its own history tables stay empty (docs/decisions/0003).
create table path_step (
  id text primary key,
  position bigint generated always as identity,
  root_id text not null,
  process_id text not null,
  definition_id text not null,
  element text not null,
  type text not null,
  label text,
  started_at timestamptz not null,
  ended_at timestamptz,
  cancelled boolean not null default false
);
create index path_step_root on path_step (root_id, position);
comment on column path_step.id is 'the engine''s id of this stay at the element';
comment on column path_step.root_id is 'the process of the case itself; process_id is that one or one that it called';
insert into path_step (id, root_id, process_id, definition_id, element, type, label, started_at, ended_at, cancelled)
  select id_, coalesce(root_proc_inst_id_, proc_inst_id_), proc_inst_id_, proc_def_id_, act_id_, act_type_, act_name_,
    start_time_::timestamptz, end_time_::timestamptz, coalesce(act_inst_state_ = 2, false)
  from engine.act_hi_actinst order by start_time_, sequence_counter_;
grant select, insert, update, delete on path_step to ${runtime};
