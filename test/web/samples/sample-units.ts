import { findArea } from '../../../core/directory/model/areas/area.ts';
import { listReturnTargets as unitsFor } from '../../../core/officer/return-targets.ts';
import type { OfficerPageModel } from '../../../web/officer/view/officer-page.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';

/** The longest list of other units that an officer can choose from on the launch day. */
export const otherUnits: OfficerPageModel['otherUnits'] = testDirectory.areas
  .filter(({ code, level }) => level === 'commune' && findArea(testDirectory, code, launchDay))
  .map(({ code }) =>
    unitsFor({ unit: `UBND_XA:${code}`, areaCode: code, accused: [] }, testDirectory, launchDay),
  )
  .reduce((most, groups) => {
    const count = (all: typeof groups): number => all.flatMap(({ units }) => units).length;
    return count(groups) > count(most) ? groups : most;
  })
  .map(({ level, within = level, units }) => ({
    label: within,
    choices: units.map(({ ref, name }) => ({ code: ref, name })),
  }));
