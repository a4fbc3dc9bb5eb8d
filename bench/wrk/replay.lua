-- Replays the requests of a file in a loop. Each line is METHOD, path, key and body, apart by tabs (bench/requests.py
-- writes them). All are formatted before the clock starts: the load tool must cost less than what it measures.
-- At the end one line of JSON after the word RESULT: times in microseconds, `refused` counts answers of 400 and more.
local requests, turn = {}, 0

function init(args)
  for line in io.lines(args[1]) do
    local method, path, key, body = line:match("^(%S+)\t(%S+)\t(%S+)\t(.*)$")
    local headers = { ["X-Api-Key"] = key, ["Host"] = "127.0.0.1" }
    if body ~= "" then headers["Content-Type"] = "application/json" else body = nil end
    requests[#requests + 1] = wrk.format(method, path, headers, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write("RESULT ", string.format(
    '{"requests": %d, "micros": %d, "bytes": %d, "p50": %d, "p99": %d, "worst": %d, "refused": %d, "broken": %d}',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout), "\n")
end
