import BackwardOutlined from '@ant-design/icons/BackwardOutlined';
import CaretRightOutlined from '@ant-design/icons/CaretRightOutlined';
import ForwardOutlined from '@ant-design/icons/ForwardOutlined';
import PauseOutlined from '@ant-design/icons/PauseOutlined';
import Button from 'antd/es/button';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ticketTexts } from '../../../../i18n/console-tickets.ts';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { formatPlaybackTime, skipTo } from './playback-time.ts';

const skipSeconds = 5;
const speeds = [0.75, 1, 1.25, 1.5, 2];

type Props = {
  /** Length of the recording in seconds. */
  length: number;
  /** Requests the recording and returns its URL, or undefined if it cannot be opened. */
  load(): Promise<string | undefined>;
};

/** Time in milliseconds for which a requested URL is used again; signed URLs expire after 5 minutes. */
const urlLifetimeMs = 240_000;

/** State of an audio element whose recording is requested when it is played. */
const usePlayback = ({ length, load }: Props) => {
  const audio = useRef<HTMLAudioElement>(null);
  const usableUntil = useRef(0);
  /** Position to play from, while the recording is loading. */
  const pending = useRef<number>(undefined);
  const [position, setPosition] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  /** Requests the recording unless its last URL is still usable. Returns false if it cannot be opened. */
  const prepare = async (element: HTMLAudioElement): Promise<boolean> => {
    if (state !== 'failed' && performance.now() < usableUntil.current) return true;
    const url = await load();
    if (url === undefined) return false;
    usableUntil.current = performance.now() + urlLifetimeMs;
    pending.current = position >= length ? 0 : position;
    element.src = url;
    return true;
  };
  const toggle = async (): Promise<void> => {
    const element = audio.current;
    if (!element || state === 'loading') return;
    if (isPlaying) return element.pause();
    setState('loading');
    const isStarted =
      (await prepare(element)) &&
      (await element.play().then(
        () => true,
        () => false,
      ));
    setState(isStarted ? 'idle' : 'failed');
  };
  const moveTo = (seconds: number): void => {
    setPosition(seconds);
    if (pending.current !== undefined) pending.current = seconds;
    else if (audio.current?.src) audio.current.currentTime = seconds;
  };
  const changeSpeed = (rate: number): void => {
    if (!audio.current) return;
    audio.current.defaultPlaybackRate = rate;
    audio.current.playbackRate = rate;
  };
  const events = {
    onLoadedMetadata: () => {
      if (audio.current) audio.current.currentTime = pending.current ?? 0;
      pending.current = undefined;
    },
    // not `onPlay`, which precedes the recording: pausing before it is loaded would count as a failure
    onPlaying: () => setPlaying(true),
    onPause: () => setPlaying(false),
    onEnded: () => setPlaying(false),
    onTimeUpdate: () => {
      if (pending.current === undefined) setPosition(audio.current?.currentTime ?? 0);
    },
    onError: () => setState('failed'),
  };
  return { audio, events, position, isPlaying, state, toggle, moveTo, changeSpeed };
};

const SpeedSelect = ({ onChange }: { onChange(rate: number): void }) => {
  const wording = useTexts(ticketTexts).voices;
  const { lang } = usePreferences();
  return (
    <label className="player-speed">
      <span className="soft">{wording.speed}</span>{' '}
      <select defaultValue={1} onChange={({ target }) => onChange(Number(target.value))}>
        {speeds.map((rate) => (
          <option key={rate} value={rate}>
            {`${rate.toLocaleString(getConsoleLocale(lang))}×`}
          </option>
        ))}
      </select>
    </label>
  );
};

/**
 * Audio player with buttons to play, pause and skip 5 seconds, a position slider and a speed. In the player, the arrow keys
 * left and right skip too.
 */
export function RecordingPlayer({ length, load }: Props) {
  const wording = useTexts(ticketTexts).voices;
  const { audio, events, position, isPlaying, state, toggle, moveTo, changeSpeed } = usePlayback({
    length,
    load,
  });
  const skip = (by: number): void => moveTo(skipTo(position, by, length));
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -skipSeconds, ArrowRight: skipSeconds }[event.key];
    if (by === undefined || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    skip(by);
  };
  const times = [formatPlaybackTime(position), formatPlaybackTime(length)] as const;
  return (
    <fieldset className="player" aria-label={wording.message(length)} onKeyDown={press}>
      {/* the timeline contains the transcript, if there is one */}
      <audio ref={audio} preload="none" {...events} />
      <Button
        type="primary"
        loading={state === 'loading'}
        icon={
          isPlaying ? (
            <PauseOutlined aria-hidden="true" />
          ) : (
            <CaretRightOutlined aria-hidden="true" />
          )
        }
        onClick={() => void toggle()}
      >
        {isPlaying ? wording.pause : wording.play}
      </Button>
      <Button
        icon={<BackwardOutlined aria-hidden="true" />}
        aria-label={wording.back(skipSeconds)}
        title={wording.back(skipSeconds)}
        onClick={() => skip(-skipSeconds)}
      />
      <Button
        icon={<ForwardOutlined aria-hidden="true" />}
        aria-label={wording.forward(skipSeconds)}
        title={wording.forward(skipSeconds)}
        onClick={() => skip(skipSeconds)}
      />
      <input
        type="range"
        min={0}
        max={length}
        step={1}
        value={Math.min(position, length)}
        aria-label={wording.position}
        aria-valuetext={wording.positionOf(...times)}
        onChange={({ target }) => moveTo(Number(target.value))}
      />
      <span className="player-time">{times.join(' / ')}</span>
      <SpeedSelect onChange={changeSpeed} />
      <span role="status" className="alarm">
        {state === 'failed' && wording.failed}
      </span>
    </fieldset>
  );
}
