import { actRoutes } from './act-routes.ts';
import { deadlineRoutes } from './deadline-api.ts';
import { directoryRoutes } from './directory-routes.ts';
import { memberRoutes } from './member-api.ts';
import { queueRoutes } from './queue-api.ts';
import { staffServices } from './services.ts';
import { similarRoutes } from './similar-routes.ts';
import { staffDoor } from './staff-door.ts';
import { ticketRoutes } from './ticket-api.ts';

export const routes = [
  ...memberRoutes,
  ...queueRoutes,
  ...ticketRoutes,
  ...similarRoutes,
  ...actRoutes,
  ...deadlineRoutes,
  ...directoryRoutes,
];

/** The staff's door: operators, supervisors, administrators, and officers who sign in. */
export const handler = staffDoor({ routes, services: staffServices });
