import * as z from 'zod';
import {
  chooseFromMenu,
  type MenuStep,
} from '../../../core/contact-center/read/choose-from-menu.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { optionalTextParameter } from './flow-request.ts';
import { toNumberedParameters } from './flow-response.ts';

const MenuRequest = z.object({ service: optionalTextParameter, choice: optionalTextParameter });

/** Converts a step in the telephone menus to parameters of the contact flow. The choices become `key1` to `key5`. */
export function toMenuResponse(step: MenuStep): { kind: string } & Record<string, string> {
  if (step.kind !== 'menu') return step;
  const { keys, ...menu } = step;
  return { ...menu, ...toNumberedParameters('key', keys, keys.length, '') };
}

/**
 * Contact flow action that returns today's menu for a service or group, or the step after a choice. The flows contain no
 * menus, so they stay the same when topics begin or end.
 */
export const chooseFromMenuAction = defineFlowAction(
  MenuRequest,
  async ({ service, choice }, _, { now }: FlowActionDeps) =>
    toMenuResponse(chooseFromMenu(service, choice, now())),
);
