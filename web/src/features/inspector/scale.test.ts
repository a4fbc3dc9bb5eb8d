import { expect, test } from "vitest";
import { percent, scaleOf } from "./scale";

const at = (clock: string) => Date.parse(`2026-08-08T${clock}:00Z`);
const clocks = (ticks: number[]) => ticks.map((tick) => new Date(tick).toISOString().slice(11, 16));

test("all instants lie inside, with room at both ends", () => {
  const scale = scaleOf([at("09:00"), at("09:30"), at("11:00")], 0);
  expect(percent(scale, at("09:00"))).toBeGreaterThan(20);
  expect(percent(scale, at("11:00"))).toBeLessThan(80);
  expect(clocks(scale.ticks)).toEqual(["09:00", "10:00", "11:00"]);
});

test("ticks stand at full steps of the zone's clock", () => {
  const scale = scaleOf([at("09:00"), at("11:00")], 5.5 * 3_600_000);
  expect(clocks(scale.ticks)).toEqual(["08:30", "09:30", "10:30", "11:30"]);
});

test("one instant has a stretch too, and years have few ticks", () => {
  expect(scaleOf([at("09:00")], 0).ticks.length).toBeGreaterThan(1);
  expect(scaleOf([at("09:00"), at("09:00") + 400 * 86_400_000], 0).ticks.length).toBeLessThan(20);
});
