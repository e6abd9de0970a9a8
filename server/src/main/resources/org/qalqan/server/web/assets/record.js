'use strict';
/* Charts of the record: what was projected for the deadline on each Friday, and the probability of each. */
(() => {
  const { numbers, tip, base, monthAxis, valueAxis } = window.qalqanChartParts;
  const drawers = window.qalqanCharts;
  const DAY = 86400000;

  const told = (data, n, row) => tip(n.day(Date.parse(row[0])), [
    [data.words.probability, n.percent(row[1], 0)],
    [data.words.median, n.percent(row[4], 1)],
    [data.words.half, n.fixed(row[3] * 100, 1) + '\u2013' + n.percent(row[5], 1)],
    [data.words.most, n.fixed(row[2] * 100, 1) + '\u2013' + n.percent(row[6], 1)],
  ]);

  /* The row of the week that the pointer is in; a time axis gives times between the Fridays too. */
  const week = (data, time) => data.said.reduce((best, row) => (Math.abs(Date.parse(row[0]) - time) < Math.abs(Date.parse(best[0]) - time) ? row : best));

  const pointed = (data, p, n) => ({
    ...base(p).tooltip, trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: p.colour('line-strong') } },
    formatter: items => told(data, n, week(data, items[0].axisValue)),
  });

  const upright = (data, low, high, part, colour, z) => ({
    type: 'custom', z, data: data.said, encode: { x: 0, y: [low, high] },
    renderItem: (_, api) => {
      const time = api.value(0);
      const [x, top] = api.coord([time, api.value(high)]);
      const foot = api.coord([time, api.value(low)])[1];
      const width = Math.max(2, api.size([7 * DAY, 0])[0] * part);
      return { type: 'rect', shape: { x: x - width / 2, y: top, width, height: foot - top }, style: { fill: colour } };
    },
  });

  const level = (value, colour, type) => ({ yAxis: value, lineStyle: { color: colour, type, width: 2, cap: 'round' }, label: { show: false } });

  drawers.bands = (data, p) => {
    const n = numbers(data.words);
    return {
      ...base(p),
      grid: { left: 46, right: p.small ? 12 : 20, top: 14, bottom: 26 },
      xAxis: monthAxis(p, n, data.from, data.until),
      yAxis: valueAxis(p, v => Math.round(v * 100) + '\u00a0%', { max: 1, interval: 0.2 }),
      tooltip: pointed(data, p, n),
      series: [
        upright(data, 2, 6, 0.72, p.colour('fan-90'), 1),
        upright(data, 3, 5, 0.72, p.colour('fan-50'), 2),
        {
          type: 'scatter', z: 4, data: data.said.map(row => [row[0], row[4]]), symbolSize: p.small ? 4 : 6, itemStyle: { color: p.colour('fan-median') },
          markLine: {
            silent: true, symbol: 'none', animation: false,
            data: [level(data.target, p.colour('target'), 'dashed'), ...(data.truth === null ? [] : [level(data.truth, p.colour('hindsight'), [1, 5])])],
          },
        },
      ],
    };
  };

  drawers.chances = (data, p) => {
    const n = numbers(data.words);
    return {
      ...base(p),
      grid: { left: 46, right: p.small ? 12 : 20, top: 10, bottom: 26 },
      xAxis: monthAxis(p, n, data.from, data.until),
      yAxis: valueAxis(p, v => Math.round(v * 100) + '\u00a0%', { max: 1, interval: 0.5 }),
      tooltip: pointed(data, p, n),
      series: [{
        type: 'line', data: data.said.map(row => [row[0], row[1]]), symbol: 'circle', symbolSize: p.small ? 3 : 5,
        lineStyle: { color: p.colour('accent'), width: 2 }, itemStyle: { color: p.colour('accent') },
        markLine: { silent: true, symbol: 'none', animation: false, data: data.reached === null ? [] : [level(data.reached, p.colour('hindsight'), [1, 5])] },
      }],
    };
  };
})();
