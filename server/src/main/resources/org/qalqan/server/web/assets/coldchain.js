'use strict';
/* The chart of a store's temperatures: see charts.js. Moments are milliseconds that show the local clock when read as UTC. */
(() => {
  const { numbers, tip, base, valueAxis } = window.qalqanChartParts;
  const COLOURS = ['reported', 'accent', 'second', 'hindsight', 'any'];

  window.qalqanCharts.temperatures = (data, p) => {
    const n = numbers(data.words);
    const degrees = value => data.words.celsius.replace('N', n.fixed(value, 1));
    const clock = time => new Date(time).toISOString().slice(11, 16);
    const values = data.lines.flatMap(line => line.points.map(point => point[1])).filter(value => value !== '-');
    const near = data.limits.filter(limit => values.some(value => Math.abs(value - limit.celsius) < 12));
    const low = Math.floor(Math.min(...values, ...near.map(limit => limit.celsius)) - 1);
    const high = Math.ceil(Math.max(...values, ...near.map(limit => limit.celsius)) + 1);
    const beyond = near.map(limit => [
      { yAxis: limit.isHeat ? limit.celsius : low, itemStyle: { color: p.colour(limit.isHeat ? 'warn-soft' : 'accent-soft'), opacity: 0.55 } },
      { yAxis: limit.isHeat ? high : limit.celsius },
    ]);
    const shades = data.excursions.map(shade => [
      { xAxis: Math.max(shade.from, data.from), itemStyle: { color: p.colour('bad'), opacity: 0.16 } },
      { xAxis: Math.min(Math.max(shade.until, shade.from + 60000), data.until) },
    ]).filter(([start, end]) => start.xAxis <= end.xAxis);
    return {
      ...base(p),
      grid: { left: 54, right: p.small ? 12 : 20, top: data.lines.length > 1 ? 34 : 16, bottom: 28 },
      legend: { show: data.lines.length > 1, top: 0, left: 0, icon: 'roundRect', itemHeight: 4, textStyle: { color: p.colour('soft') } },
      xAxis: {
        type: 'time', min: data.from, max: data.until, splitNumber: p.small ? 3 : 7,
        axisLine: { onZero: false, lineStyle: { color: p.colour('line-strong') } }, axisTick: { show: true, lineStyle: { color: p.colour('line-strong') } },
        axisLabel: { color: p.colour('soft'), hideOverlap: true, formatter: time => new Date(time).getUTCHours() ? clock(time) : n.dayMonth(time) },
      },
      yAxis: valueAxis(p, value => degrees(value).replace(data.words.decimal + '0', ''), { min: low, max: high, axisLabel: { color: p.colour('soft'), hideOverlap: true, formatter: value => degrees(value).replace(data.words.decimal + '0', '') } }),
      tooltip: {
        ...base(p).tooltip, trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: p.colour('line-strong') } },
        formatter: items => tip(n.day(items[0].axisValue) + ', ' + clock(items[0].axisValue),
          items.filter(item => item.value[1] !== '-').map(item => [item.seriesName, degrees(item.value[1])])),
      },
      series: data.lines.map((line, i) => ({
        name: line.name, type: 'line', data: line.points, connectNulls: false, sampling: 'lttb', z: 3,
        showSymbol: line.points.length < 60, symbol: 'circle', symbolSize: 6,
        lineStyle: { color: p.colour(COLOURS[i % COLOURS.length]), width: 2 }, itemStyle: { color: p.colour(COLOURS[i % COLOURS.length]) },
        ...(i === 0 ? {
          markArea: { silent: true, animation: false, data: [...beyond, ...shades] },
          markLine: {
            silent: true, symbol: 'none', animation: false,
            data: near.map(limit => ({
              yAxis: limit.celsius, lineStyle: { color: p.colour(limit.isHeat ? 'target' : 'accent'), type: 'dashed', width: 1.5 },
              label: { formatter: limit.label, position: limit.isHeat ? 'insideEndTop' : 'insideEndBottom', color: p.colour(limit.isHeat ? 'target' : 'accent'), fontWeight: 600 },
            })),
          },
        } : {}),
      })),
    };
  };
})();
