'use strict';
/* The charts of supply: stock by component, and deliveries by product with the precision of their dates. */
(() => {
  const { numbers, tip, base, monthAxis, valueAxis } = window.qalqanChartParts;
  const time = day => Date.parse(day);
  const dayMs = 86400000;

  /* Months, or days where the whole is shorter than three of them. */
  const dayAxis = (p, n, from, until) => {
    const months = monthAxis(p, n, from, until);
    return until - from > 90 * dayMs ? months : {
      ...months, minInterval: 5 * dayMs, maxInterval: 14 * dayMs, axisLabel: { ...months.axisLabel, formatter: n.dayMonth },
    };
  };

  window.qalqanCharts.stock = (data, p) => {
    const n = numbers(data.words);
    const all = [...data.first, ...data.second];
    const first = Math.min(...all.map(point => time(point.date)));
    /* A course that ends before the next statement is broken there, not bridged. */
    const course = points => points.flatMap((point, i) => (i > 0 && point.stated ? [[points[i - 1].date, null], [point.date, point.doses, true]] : [[point.date, point.doses, point.stated]]));
    const line = (name, points, colour) => ({
      name, type: 'line', data: course(points), connectNulls: false, symbol: 'circle', showAllSymbol: true,
      symbolSize: value => (value[2] ? 10 : 0), lineStyle: { color: colour, width: 2.5 }, itemStyle: { color: colour },
      label: { show: true, position: 'top', color: colour, fontWeight: 600, formatter: item => (item.value[2] ? n.short(item.value[1]) : '') },
    });
    return {
      ...base(p),
      grid: { left: 62, right: 24, top: 28, bottom: 26 },
      xAxis: dayAxis(p, n, Math.min(first - 8 * dayMs, time(data.asOf) - 20 * dayMs), time(data.asOf) + 8 * dayMs),
      yAxis: valueAxis(p, n.short, { splitNumber: 4 }),
      tooltip: {
        ...base(p).tooltip, trigger: 'axis',
        formatter: items => tip(n.day(items[0].axisValue), items.filter(item => item.value[1] !== null)
          .map(item => [item.seriesName + (item.value[2] ? ', ' + data.words.counted : ''), n.whole(item.value[1])])),
      },
      series: [line(data.words.first, data.first, p.colour('accent')), line(data.words.second, data.second, p.colour('second'))],
    };
  };

  window.qalqanCharts.deliveries = (data, p) => {
    const n = numbers(data.words);
    const colour = bar => p.colour(bar.component === '1' ? 'accent' : bar.component === '2' ? 'second' : 'any');
    const left = p.small ? 78 : 118;
    const text = (style, more) => ({ type: 'text', silent: true, style: { font: `600 ${p.small ? 11 : 12}px ${p.type}`, verticalAlign: 'middle', ...style }, ...more });

    const row = api => {
      const { first, lanes, name } = data.rows[api.value(0)];
      const [, top] = api.coord([time(data.from), first]);
      const [, bottom] = api.coord([time(data.from), first + lanes]);
      const right = api.coord([time(data.until), first])[0];
      return {
        type: 'group', children: [
          { type: 'line', silent: true, shape: { x1: 0, x2: right, y1: top, y2: top }, style: { stroke: p.colour('line') } },
          text({ text: name, x: 0, y: (top + bottom) / 2, fill: p.colour('ink'), width: left - 12, overflow: 'break' }),
        ],
      };
    };

    const bar = api => {
      const it = data.bars[api.value(0)];
      const [x1, y1] = api.coord([time(it.from), it.lane]);
      const [x2, y2] = api.coord([time(it.to) + 86400000, it.lane + 1]);
      const middle = (y1 + y2) / 2;
      const half = Math.min(9, (y2 - y1) / 2 - 2);
      const paint = it.plan ? { fill: p.colour('surface'), stroke: colour(it), lineWidth: 1.8 } : { fill: colour(it) };
      const wide = Math.max(x2 - x1, 8);
      const children = [];
      if (it.total) {
        const x = (x1 + x2) / 2;
        if (wide > 12) children.push({ type: 'line', shape: { x1, x2, y1: middle, y2: middle }, style: { stroke: colour(it), lineWidth: 2 } });
        children.push({ type: 'polygon', shape: { points: [[x, middle - half], [x + half, middle], [x, middle + half], [x - half, middle]] }, style: paint });
        children.push(text({ text: n.short(it.doses), x: (wide > 12 ? Math.max(x2, x + half) : x + half) + 4, y: middle, fill: p.colour('ink') }));
      } else {
        if (it.openStart) {
          paint.fill = it.plan ? p.colour('surface') : new echarts.graphic.LinearGradient(0, 0, 1, 0, [{ offset: 0, color: 'transparent' }, { offset: 1, color: colour(it) }]);
          paint.lineDash = it.plan ? [4, 3] : null;
        }
        children.push({ type: 'rect', shape: { x: x1, y: middle - half, width: wide, height: 2 * half, r: 2 }, style: paint });
        const inside = wide > 54;
        children.push(text({
          text: n.short(it.doses), x: inside ? x1 + wide / 2 : x1 + wide + 4, y: middle, align: inside ? 'center' : 'left',
          fill: inside && !it.plan ? p.colour('surface') : p.colour('ink'),
        }));
      }
      return { type: 'group', children };
    };

    return {
      ...base(p),
      grid: { left, right: 20, top: 26, bottom: 26 },
      xAxis: (axis => ({ ...axis, axisLine: { ...axis.axisLine, onZero: false } }))(monthAxis(p, n, data.from, data.until)),
      yAxis: { type: 'value', inverse: true, min: 0, max: data.lanes, show: false },
      tooltip: {
        ...base(p).tooltip, trigger: 'item',
        formatter: item => {
          const it = data.bars[item.dataIndex];
          return tip(it.name, [[data.words.doses, n.whole(it.doses)], [data.words.when, it.told], [data.words.known, it.known]]);
        },
      },
      series: [
        { type: 'custom', silent: true, renderItem: (_, api) => row(api), data: data.rows.map((_, i) => [i]), encode: { x: -1, y: -1 }, z: 1 },
        {
          type: 'custom', renderItem: (_, api) => bar(api), data: data.bars.map((_, i) => [i]), encode: { x: -1, y: -1 }, z: 3,
        },
        {
          type: 'line', data: [], silent: true,
          markLine: {
            silent: true, symbol: 'none', animation: false,
            data: [{ xAxis: data.asOf, lineStyle: { color: p.colour('soft'), type: 'solid', width: 1.5 }, label: { formatter: data.words.asOf, color: p.colour('soft'), fontWeight: 600, position: 'start' } }],
          },
        },
      ],
    };
  };
})();
