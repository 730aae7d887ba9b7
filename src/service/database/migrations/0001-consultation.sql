create extension if not exists pg_trgm;

create table accounts (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  display_name text not null,
  role text not null check (role in ('officer', 'editor', 'admin')),
  password text not null,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz
);

-- A session is known by the hash of its token only.
create table sessions (
  token_hash text primary key,
  account uuid not null references accounts on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on sessions (account);

-- One row a try, from before it is made; deleted where it succeeds.
create table sign_in_tries (
  id bigint primary key generated always as identity,
  name text not null,
  address_hash text not null,
  at timestamptz not null default now()
);
create index on sign_in_tries (at);

create table answers (
  id uuid primary key default gen_random_uuid(),
  thread uuid,
  topic text,
  modules text[] not null default '{}',
  question text not null,
  answer text not null,
  published_by uuid not null references accounts,
  published_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  -- Stems: those of the question weigh A, those of the answer B.
  search tsvector not null
);
create index on answers (published_at desc, id);
create index on answers using gin (search);

create table threads (
  id uuid primary key,
  key_hash text not null,
  topic text,
  district text,
  course text not null,
  module text not null,
  version text not null,
  lesson text,
  question text,
  pseudonym text not null,
  learner_name text,
  consent boolean not null,
  excerpt text not null,
  asked_at timestamptz not null,
  received_at timestamptz not null default now(),
  read_at timestamptz,
  -- Since when the learner waits for an officer; null where it is the learner's turn.
  waiting_since timestamptz default now(),
  first_answered_at timestamptz,
  last_message_at timestamptz not null default now(),
  closed_at timestamptz,
  helped boolean,
  tags text[] not null default '{}',
  claimed_by uuid references accounts,
  claimed_at timestamptz,
  claimed_until timestamptz,
  merged_into uuid references threads on delete set null,
  answer uuid references answers on delete set null,
  -- Whether `answer` is published now.
  published boolean not null default false,
  message_count int not null default 1,
  -- Grows with every change; `message_revision` is the one that brought the last message.
  revision int not null default 1,
  message_revision int not null default 1,
  changed_at timestamptz not null default now(),
  search tsvector not null,
  state text not null generated always as (
    case
      when closed_at is not null then 'closed'
      when waiting_since is not null and read_at is null then 'received'
      when waiting_since is not null then 'read'
      when published then 'published'
      else 'answered'
    end
  ) stored
);
create index on threads (waiting_since) where waiting_since is not null;
create index on threads (received_at);
create index on threads (last_message_at);
create index on threads (first_answered_at);
create index on threads (changed_at);
create index on threads (course, pseudonym);
create index on threads (merged_into) where merged_into is not null;
create index on threads (answer) where answer is not null;
create index on threads using gin (search);

alter table answers add foreign key (thread) references threads on delete set null;
create index on answers (thread) where thread is not null;

create table messages (
  id uuid primary key,
  thread uuid not null references threads on delete cascade,
  -- Order within a thread.
  n bigint not null generated always as identity,
  sender text not null check (sender in ('learner', 'officer')),
  account uuid references accounts,
  name text,
  text text not null,
  at timestamptz not null default now()
);
create index on messages (thread, n);

create table canned_replies (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  text text not null,
  topic text,
  updated_at timestamptz not null default now()
);

-- Who did what to what; never what was written. Outlives the threads it speaks of.
create table audit (
  id bigint primary key generated always as identity,
  at timestamptz not null default now(),
  account uuid references accounts,
  action text not null,
  thread uuid,
  subject text
);
create index on audit (thread) where thread is not null;
create index on audit (at);

create function count_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  new.changed_at := clock_timestamp();
  if new.message_count <> old.message_count then
    new.message_revision := new.revision;
  end if;
  return new;
end
$$;
create trigger count_revision before update on threads for each row execute function count_revision();

-- Every change of a thread is told to every instance, whichever code made it: `threads:<id>/<revision>,…`, 100 to a notification
-- (a payload takes 8,000 bytes).
create function tell_threads() returns trigger language plpgsql as $$
begin
  perform pg_notify('consult', 'threads:' || string_agg(id || '/' || revision, ','))
  from (select id, revision, (row_number() over () - 1) / 100 as part from changed) as numbered
  group by part;
  return null;
end
$$;
create trigger tell_new_threads after insert on threads
  referencing new table as changed for each statement execute function tell_threads();
create trigger tell_changed_threads after update on threads
  referencing new table as changed for each statement execute function tell_threads();

create function tell_answers() returns trigger language plpgsql as $$
begin
  perform pg_notify('consult', 'answers:');
  return null;
end
$$;
create trigger tell_answers after insert or update or delete on answers
  for each statement execute function tell_answers();
create trigger tell_canned_replies after insert or update or delete on canned_replies
  for each statement execute function tell_answers();
