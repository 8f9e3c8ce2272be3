import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { aReport, opened } from '../../support/a-report.ts';
import { formField } from '../../support/form-field.ts';
import { openOfficerLink } from '../../support/open-officer-link.ts';
import { sharedHotline } from '../../support/shared-hotline.ts';

const hotline = sharedHotline();
