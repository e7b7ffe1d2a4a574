-- A random 200 kB range of a random file, as players ask for.
local files, size, length

function init(args)
  files, size, length = tonumber(args[1]), tonumber(args[2]), 200000
  math.randomseed(2026)
end

function request()
  local first = math.random(0, size - length)
  return wrk.format("GET", "/film-" .. string.format("%010x", math.random(files)) .. ".mp4",
    {["Range"] = "bytes=" .. first .. "-" .. (first + length - 1)})
end

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function response(status)
  if status ~= 206 then wrong = (wrong or 0) + 1 end
end

function done(summary, latency)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + (thread:get("wrong") or 0) end
  local errors = summary.errors
  io.write(string.format("%.0f %.2f %d\n", summary.requests * 1e6 / summary.duration,
    latency:percentile(99) / 1000, wrong + errors.connect + errors.read + errors.write + errors.timeout))
end
