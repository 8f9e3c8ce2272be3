-- Tickets as RT itself writes them when the portal sends one, row for row, but for the mail. Their shares are those of
-- bench/tickets.ts: one in five is open, of these one in four with the first unit, twenty-five with the last, the rest
-- spread over all others; and three citizens sent four.
begin;
set local client_min_messages = warning;
set local synchronous_commit = off;

create temporary table who as
  select (select id from Users where Name = 'portal') as portal,
         (select id from Users where Name = 'Nobody') as nobody,
         (select id from Groups where Domain = 'SystemInternal' and Name = 'Everyone') as everyone,
         (select id from Groups where Domain = 'SystemInternal' and Name = 'Unprivileged') as unprivileged,
         (select max(id) from Principals) as taken,
         (select min(id) from Queues where Name = 'Unit 001') as first_queue,
         timezone('UTC', now())::timestamp(0) as at;

create temporary table citizen as
  select n, taken + 2 * n - 1 as id, taken + 2 * n as own
  from who, generate_series(1, :tickets * 3 / 4) n;

insert into Principals (id, PrincipalType)
  select id, 'User' from citizen union all select own, 'Group' from citizen;
insert into Users (id, Name, EmailAddress, Password, Comments, Creator, Created, LastUpdatedBy, LastUpdated)
  select id, format('so09%s@citizens.invalid', lpad(n::text, 8, '0')), format('so09%s@citizens.invalid', lpad(n::text, 8, '0')),
         '*NO-PASSWORD*', 'Autocreated when added as a watcher', 1, at, 1, at
  from citizen, who;
insert into Groups (id, Name, Description, Domain, Instance, Creator, Created, LastUpdatedBy, LastUpdated)
  select own, 'UserEquiv', format('ACL equiv. for user %s', id), 'ACLEquivalence', id, 1, at, 1, at from citizen, who;
insert into Transactions (ObjectType, ObjectId, Type, Creator, Created)
  select 'RT::User', id, 'Create', 1, at from citizen, who;

create temporary table opened as
  select i as n, nextval('tickets_id_seq') as id, last.id + 4 * i - 3 as role, citizen.id as requestor,
         first_queue + case when i % 20 = 0 then 0 when i < 1000 and i % 40 = 3 then 99 else 1 + i % 98 end as queue,
         i % 5 = 0 or i < 1000 and i % 40 = 3 as is_open,
         at - i * interval '40 seconds' as created,
         at - i * interval '40 seconds' + (1 + i * 7919 % 30) * interval '1 day' as due
  from who, (select max(own) as id from citizen) last, generate_series(1, :tickets) i
       join citizen on citizen.n = 1 + i % (:tickets * 3 / 4);

create temporary table role as
  select opened.id as ticket, opened.role + place as id, name, opened.requestor, opened.created
  from opened, (values (0, 'AdminCc'), (1, 'Cc'), (2, 'Owner'), (3, 'Requestor')) as known (place, name);

insert into Principals (id, PrincipalType) select id, 'Group' from role;
insert into Groups (id, Name, Domain, Instance, Creator, Created, LastUpdatedBy, LastUpdated)
  select id, name, 'RT::Ticket-Role', ticket, portal, created, portal, created from role, who order by id;
insert into Transactions (ObjectType, ObjectId, Type, Creator, Created)
  select 'RT::Group', id, 'Create', portal, created from role, who order by id;

create temporary table member as
  select own as grp, id as member, 1 as creator, at from citizen, who
  union all select everyone, id, 1, at from citizen, who
  union all select unprivileged, id, 1, at from citizen, who
  union all select id, nobody, portal, created from role, who where name = 'Owner'
  union all select id, requestor, portal, created from role, who where name = 'Requestor';
insert into GroupMembers (GroupId, MemberId, Creator, Created, LastUpdatedBy, LastUpdated)
  select grp, member, creator, at, creator, at from member;

create temporary table cached as
  select nextval('cachedgroupmembers_id_seq') as id, grp, member
  from (select grp, member from member union all select own, own from citizen union all select id, id from role) as all_of_them;
insert into CachedGroupMembers (id, GroupId, MemberId, Via, ImmediateParentId)
  select id, grp, member, id, grp from cached;

insert into Tickets (id, EffectiveId, Queue, Type, Owner, Subject, Status, Starts, Started, Due, Resolved,
                     LastUpdatedBy, LastUpdated, Creator, Created)
  select id, id, queue, 'ticket', nobody, format('Tụ tập hát karaoke ở nhà số %s, quá giờ quy định', n % 400),
         case when is_open then 'open' else 'resolved' end, '1970-01-01', created, due,
         case when is_open then timestamp '1970-01-01' else created + interval '3 hours' end, portal, created, portal, created
  from opened, who order by id;

create temporary table first_event as
  select nextval('transactions_id_seq') as event, opened.* from opened;
insert into Transactions (id, ObjectType, ObjectId, Type, Creator, Created)
  select event, 'RT::Ticket', id, 'Create', portal, created from first_event, who;
insert into Attachments (TransactionId, Subject, ContentType, ContentEncoding, Content, Headers, Creator, Created)
  select event, 'Tụ tập hát karaoke', 'text/plain', 'quoted-printable',
         format(E'T=E1=BB=91i n=C3=A0o nh=C3=A0 s=E1=BB=91 %s c=C5=A9ng t=E1=BB=A5 t=E1=BA=ADp h=C6=A1n hai=\nm=C6=B0=C6=A1i ng=C6=B0=E1=BB=9Di, h=C3=A1t karaoke t=E1=BB=9Bi khuya,=\nkh=C3=B4ng ai =C4=91eo kh=E1=BA=A9u trang. =C4=90=E1=BB=81 ngh=E1=BB=8B ki=E1=BB=83m tra.\n', n % 400),
         E'X-RT-Interface: REST\nMIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nX-RT-Original-Encoding: utf-8\nContent-Length: 180\n',
         portal, created
  from first_event, who order by event;

insert into Transactions (ObjectType, ObjectId, Type, Field, OldValue, NewValue, Creator, Created)
  select 'RT::Ticket', id, 'Status', 'Status', 'open', 'resolved', portal, created + interval '3 hours'
  from opened, who where not is_open order by id;

select setval('principals_id_seq', max(id)) from Principals \g /dev/null
commit;
