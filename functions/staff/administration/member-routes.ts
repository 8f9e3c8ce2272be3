import * as z from 'zod';
import {
  CurrentMemberResponse,
  MemberResponse,
  MembersResponse,
  WithdrawnMemberResponse,
} from '../../../core/contract/staff/staff-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import {
  findUnitInForce,
  getOperatorUnit,
} from '../../../core/directory/model/organization/unit.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import { addMember, NewMemberRequest } from '../../../core/staff/members/add-member.ts';
import { changeMember, withdrawMember } from '../../../core/staff/members/change-member.ts';
import {
  listConsoleActions,
  listConsoleScreens,
} from '../../../core/staff/members/console-screens.ts';
import { findEndedMembership } from '../../../core/staff/members/ended-membership.ts';
import { CognitoSub, MemberRequest, type StaffMember } from '../../../core/staff/members/member.ts';
import type { SignedInMember } from '../../../core/staff/members/signed-in-member.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffTexts } from '../../../i18n/office.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { toRoleGrantResponse } from '../reply/role-grant-response.ts';
import { loadStaffNames, type StaffNamesBySub } from '../reply/staff-names.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

const findUnitName = (unit: string | undefined, directory: Directory, now: Date) =>
  unit && findUnitInForce(directory, unit, now)?.name;

const toEndedUnitResponse = (member: StaffMember, directory: Directory, now: Date) => {
  const ended = member.withdrawnAt ? undefined : findEndedMembership(member, directory, now);
  return (
    ended && { ...ended, successors: ended.successors.map(({ ref, name }) => ({ ref, name })) }
  );
};

type DirectoryAt = { directory: Directory; now: Date; names: StaffNamesBySub };

const toMemberResponse = (member: StaffMember, { directory, now, names }: DirectoryAt) => ({
  sub: member.sub,
  name: member.name,
  role: member.role,
  unit: member.unit,
  unitName: findUnitName(member.unit, directory, now),
  addedAt: toHotlineTime(member.addedAt),
  endedUnit: toEndedUnitResponse(member, directory, now),
  granted: member.granted && toRoleGrantResponse(member.granted, names),
  withdrawnAt: member.withdrawnAt && toHotlineTime(member.withdrawnAt),
});

/** Returns the signed-in member with the screens and actions available to them. */
const showMe = staffEndpoint({
  method: 'GET',
  path: '/api/staff/me',
  summary: { vi: 'Tài khoản đang đăng nhập', en: 'Get the signed-in member' },
  access: accessRules.everyMember,
  answers: { 200: CurrentMemberResponse },
  needs: ['directory', 'now'],
  answer: async (_, member, services) => {
    const { sub, name, role, unit } = member;
    const [directory, now] = [await services.directory(), services.now()];
    return buildJsonReply(200, {
      sub,
      name,
      role,
      unit,
      unitName: findUnitName(unit, directory, now),
      screens: listConsoleScreens(role),
      acts: listConsoleActions(member, getOperatorUnit(directory, now).ref),
      languages: Lang.options,
    });
  },
});

/** Returns all staff members sorted by name, including withdrawn ones. */
const listMembers = staffEndpoint({
  method: 'GET',
  path: '/api/staff/members',
  summary: { vi: 'Danh sách cán bộ', en: 'List members of staff' },
  access: screenAccess.members,
  answers: { 200: MembersResponse },
  needs: ['members', 'firstAdministrator', 'directory', 'now'],
  answer: async (_, __, services) => {
    const [members, directory] = await Promise.all([services.members.list(), services.directory()]);
    const now = services.now();
    const first = { sub: services.firstAdministrator, name: staffTexts.firstAdministrator };
    const names = new Map([first, ...members].map(({ sub, name }) => [sub, name]));
    return buildJsonReply(200, {
      firstAdministrator: first,
      members: members.map((member) => toMemberResponse(member, { directory, now, names })),
    });
  },
});

const toAuthor = ({ sub, role }: SignedInMember) => ({ sub, role });

type MemberServices = Pick<StaffApiDeps, 'members' | 'firstAdministrator' | 'directory' | 'now'>;

/** Builds the response after a member was added or changed, or the reason why the request was refused. */
const buildMemberReply = async (
  outcome: Awaited<ReturnType<typeof addMember>>,
  lang: Lang,
  services: MemberServices,
): Promise<HttpReply> => {
  switch (outcome.kind) {
    case 'kept': {
      const { granted } = outcome.member;
      const [directory, now] = [await services.directory(), services.now()];
      const names = await loadStaffNames(granted ? [granted.by] : [], services);
      return buildJsonReply(200, toMemberResponse(outcome.member, { directory, now, names }));
    }
    case 'unit-unknown':
      return buildProblemReply('invalid', lang, {
        errors: [{ field: 'unit', problem: outcome.kind }],
      });
    case 'account-refused':
      return buildProblemReply('invalid', lang, {
        errors: [{ field: 'email', problem: outcome.problem }],
      });
    case 'not-yourself':
    case 'first-administrator':
      return buildProblemReply(outcome.kind, lang);
  }
};

/** Adds the person whose sign-in account has the given e-mail address as staff member. */
const postMember = staffEndpoint({
  method: 'POST',
  path: '/api/staff/members',
  summary: { vi: 'Thêm cán bộ theo e-mail', en: 'Add a member by e-mail address' },
  access: accessRules.administrators,
  body: NewMemberRequest,
  answers: { 200: MemberResponse },
  problems: ['not-yourself', 'first-administrator'],
  needs: ['members', 'accounts', 'directory', 'now', 'firstAdministrator'],
  answer: async ({ body, lang }, member, services) =>
    buildMemberReply(await addMember(body, toAuthor(member), services), lang, services),
});

/** Changes a member's role, unit or name. Also adds a person by the subject of their Cognito account. */
const putMember = staffEndpoint({
  method: 'PUT',
  path: '/api/staff/members/{sub}',
  summary: { vi: 'Thêm hoặc đổi vai trò của cán bộ', en: 'Add or change a member' },
  access: accessRules.administrators,
  params: { schema: z.object({ sub: CognitoSub }), problem: 'no-such-member' },
  body: MemberRequest,
  answers: { 200: MemberResponse },
  problems: ['no-such-member', 'not-yourself', 'first-administrator'],
  needs: ['members', 'directory', 'now', 'firstAdministrator'],
  answer: async ({ params, body, lang }, member, services) => {
    const change = { sub: params.sub, by: toAuthor(member), request: body };
    return buildMemberReply(await changeMember(change, services), lang, services);
  },
});

/** Withdraws a staff member. Access tokens that are still valid stop working immediately. */
const deleteMember = staffEndpoint({
  method: 'DELETE',
  path: '/api/staff/members/{sub}',
  summary: { vi: 'Xóa vai trò của cán bộ', en: 'Remove a member' },
  access: accessRules.administrators,
  params: { schema: z.object({ sub: CognitoSub }), problem: 'no-such-member' },
  answers: { 200: WithdrawnMemberResponse },
  problems: ['no-such-member', 'not-yourself', 'first-administrator'],
  needs: ['members', 'now', 'firstAdministrator'],
  answer: async ({ lang, params: { sub } }, member, services) => {
    const outcome = await withdrawMember({ sub, by: toAuthor(member) }, services);
    switch (outcome.kind) {
      case 'withdrawn':
        return buildJsonReply(200, { sub, withdrawnAt: toHotlineTime(outcome.at) });
      case 'no-such-member':
      case 'not-yourself':
      case 'first-administrator':
        return buildProblemReply(outcome.kind, lang);
    }
  },
});

export const staffMemberRoutes: StaffEndpoint<StaffApiDeps>[] = [
  showMe,
  listMembers,
  postMember,
  putMember,
  deleteMember,
];
