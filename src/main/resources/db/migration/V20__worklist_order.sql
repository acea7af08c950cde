-- The worklist shows first what the legal clock runs for, then what is paused, then what waits to be handed out. One
-- column leads the indexes of the list, so that they serve the whole list, a list of one state, and the counts of both.
alter table work_item add column clock_state smallint not null generated always as (
  case when finished_at is not null then 2 when clock_stopped then 1 else 0 end) stored;
comment on column work_item.clock_state is '0 the legal clock runs, 1 it stands, 2 it has ended';

drop index work_item_group;
drop index work_item_assignee;
drop index work_item_group_running;
drop index work_item_group_stopped;
drop index work_item_group_ended;
create index work_item_group on work_item (group_id, clock_state, due_at, id)
  where state = 'OPEN' and assignee_id is null;
create index work_item_assignee on work_item (assignee_id, clock_state, due_at, id) where state = 'OPEN';
