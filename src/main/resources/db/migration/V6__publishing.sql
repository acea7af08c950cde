-- A proposal is kept with its own files and reaches the engine only when a second person approves it.
create table publication_file (
  proposal_id uuid not null references publication_proposal,
  name text not null,
  content bytea not null,
  primary key (proposal_id, name)
);
grant select, insert on publication_file to ${runtime};

alter table publication_proposal alter column definition_id drop not null;
alter table publication_proposal drop column deployment_id;
-- A path that procedures share has neither a descriptor nor a day.
alter table publication_proposal alter column descriptor drop not null;
alter table publication_proposal alter column effective_from drop not null;

-- What was proposed before lies in the engine already: it is taken out of reach and has to be sent again.
update engine.act_re_procdef set version_tag_ = null
where id_ in (select definition_id from publication_proposal where state <> 'APPROVED')
  and id_ not in (select definition_id from procedure_version);
update publication_proposal set state = 'SUPERSEDED' where state = 'PROPOSED';

-- A called path is found by its key and version tag, so these name one process. Of any others the published one stays, or
-- the newest.
update engine.act_re_procdef set version_tag_ = null
where id_ in (
  select id_ from (
    select id_, row_number() over (
      partition by key_, version_tag_
      order by (exists (select 1 from procedure_version v where v.definition_id = d.id_)) desc, version_ desc) as place
    from engine.act_re_procdef d where version_tag_ is not null) ranked
  where place > 1);
create unique index act_re_procdef_version_tag on engine.act_re_procdef (key_, version_tag_) where version_tag_ is not null;

-- README and examples of a deployed folder: for people, not for the engine.
create table folder_note (
  definition_id text not null,
  name text not null,
  content bytea not null,
  primary key (definition_id, name)
);
grant select, insert on folder_note to ${runtime};

-- Which of two versions with the same first day was published later, whatever the clock said.
alter table procedure_version add column sequence bigint generated always as identity;
