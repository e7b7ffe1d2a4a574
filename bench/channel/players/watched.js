// In the page, before anything else: what a player appends, to the tick, and what a viewer would notice.
(() => {
  const u32 = (bytes, at) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
  const i32 = (bytes, at) => new DataView(bytes.buffer, bytes.byteOffset).getInt32(at);
  function* boxes(bytes, from = 0, to = bytes.length) {
    for (let at = from; at + 8 <= to;) {
      const size = u32(bytes, at);
      if (size < 8) return;
      yield {type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), at: at + 8, end: Math.min(at + size, to)};
      at += size;
    }
  }
  const find = (bytes, box, ...path) => {
    let found = box;
    for (const type of path) {
      found = [...boxes(bytes, found.at, found.end)].find(each => each.type === type);
      if (!found) return null;
    }
    return found;
  };

  window.seen = {appended: [], events: [], faults: [], frames: [], began: null, asked: null};
  const seen = window.seen;

  function read(state, bytes) {
    for (const box of boxes(bytes)) {
      if (box.type === 'moov') {
        const trak = find(bytes, box, 'trak');
        const mdhd = find(bytes, trak, 'mdia', 'mdhd');
        state.timescale = u32(bytes, mdhd.at + (bytes[mdhd.at] === 1 ? 20 : 12));
        const elst = find(bytes, trak, 'edts', 'elst');
        state.edit = elst ? i32(bytes, elst.at + (bytes[elst.at] === 1 ? 20 : 12)) : 0;
      } else if (box.type === 'moof') {
        const traf = find(bytes, box, 'traf');
        const tfhd = find(bytes, traf, 'tfhd');
        const flags = u32(bytes, tfhd.at) & 0xffffff;
        const standard = flags & 8 ? u32(bytes, tfhd.at + 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0)) : 0;
        const tfdt = find(bytes, traf, 'tfdt');
        let time = bytes[tfdt.at] === 1
          ? u32(bytes, tfdt.at + 4) * 2 ** 32 + u32(bytes, tfdt.at + 8) : u32(bytes, tfdt.at + 4);
        let start = Infinity;
        let end = -Infinity;
        for (const trun of boxes(bytes, traf.at, traf.end)) {
          if (trun.type !== 'trun') continue;
          const has = u32(bytes, trun.at) & 0xffffff;
          let at = trun.at + 8 + (has & 1 ? 4 : 0) + (has & 4 ? 4 : 0);
          for (let i = u32(bytes, trun.at + 4); i > 0; i--) {
            const duration = has & 0x100 ? u32(bytes, at) : standard;
            at += (has & 0x100 ? 4 : 0) + (has & 0x200 ? 4 : 0) + (has & 0x400 ? 4 : 0);
            const shift = has & 0x800 ? i32(bytes, at) : 0;
            at += has & 0x800 ? 4 : 0;
            start = Math.min(start, time + shift);
            end = Math.max(end, time + shift + duration);
            time += duration;
          }
        }
        state.pending.push([(start - state.edit) / state.timescale, (end - state.edit) / state.timescale]);
      }
    }
  }

  const states = new WeakMap();
  const add = MediaSource.prototype.addSourceBuffer;
  MediaSource.prototype.addSourceBuffer = function (type) {
    const buffer = add.call(this, type);
    const state = { kind: type.split("/")[0], timescale: 1, edit: 0, pending: [] };
    states.set(buffer, state);
    // Only then is the offset known if the browser itself puts one segment behind another.
    buffer.addEventListener("updateend", () => {
      for (const [start, end] of state.pending.splice(0)) {
        seen.appended.push({
          kind: state.kind,
          start: start + buffer.timestampOffset,
          end: end + buffer.timestampOffset,
          from: state.window[0],
          to: state.window[1],
        });
      }
    });
    return buffer;
  };
  const append = SourceBuffer.prototype.appendBuffer;
  SourceBuffer.prototype.appendBuffer = function (data) {
    const state = states.get(this);
    state.window = [this.appendWindowStart, this.appendWindowEnd];
    try {
      read(
        state,
        data instanceof ArrayBuffer
          ? new Uint8Array(data)
          : new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      );
    } catch (e) {
      seen.faults.push(`append: ${e}`);
    }
    return append.call(this, data);
  };

  window.watch = video => {
    seen.asked ??= performance.now();
    const note = (type, more) => seen.events.push({type, at: video.currentTime, ms: performance.now() - seen.asked, ...more});
    for (const type of ['waiting', 'stalled', 'seeking', 'pause', 'ended', 'error']) {
      video.addEventListener(type, () => note(type, {seeking: video.seeking}));
    }
    video.addEventListener('playing', () => {
      seen.began ??= performance.now() - seen.asked;
      note('playing');
    });
    let last = null;
    const frame = (_, {mediaTime}) => {
      if (last !== null && mediaTime !== last) seen.frames.push([mediaTime, mediaTime - last]);
      last = mediaTime;
      video.requestVideoFrameCallback(frame);
    };
    video.requestVideoFrameCallback?.(frame);
    // Standing still without an event is seen by the clock.
    let at = 0;
    let since = performance.now();
    setInterval(() => {
      const now = performance.now();
      if (video.currentTime !== at || video.paused || seen.began === null) {
        if (now - since > 300 && seen.began !== null && at > 0) note('stood', {for: now - since});
        at = video.currentTime;
        since = now;
      }
    }, 40);
  };
})();
