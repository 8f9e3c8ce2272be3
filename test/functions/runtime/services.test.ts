import { describe, expect, test, vi } from 'vitest';
import { buildOnFirstUse, pickServices } from '../../../functions/runtime/services.ts';

const setUp = () => {
  const builders = {
    clock: vi.fn(({ hour }: { hour: number }) => ({ hour })),
    mail: vi.fn(() => ({ sent: 0 })),
  };
  return { builders, services: buildOnFirstUse(builders, { hour: 7 }) };
};

describe('services of a Lambda function', () => {
  test('a service is built from the context when it is first read, and then reused', () => {
    const { builders, services } = setUp();
    expect(builders.clock).not.toHaveBeenCalled();
    expect(services.clock).toEqual({ hour: 7 });
    expect(services.clock).toBe(services.clock);
    expect(builders.clock).toHaveBeenCalledTimes(1);
  });

  test('a handler gets exactly the services that it names, and no other is built', () => {
    const { builders, services } = setUp();
    const picked = pickServices(services, ['clock']);
    expect({ ...picked }).toEqual({ clock: { hour: 7 } });
    expect(builders.mail).not.toHaveBeenCalled();
    // @ts-expect-error a service that is not named is missing in the type, too
    expect(picked.mail).toBe(undefined);
  });
});
