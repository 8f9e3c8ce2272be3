import * as z from 'zod';

// Whether schemas may be compiled is tried out by `eval`, which the pages' policy refuses and reports.
z.config({ jitless: true });
