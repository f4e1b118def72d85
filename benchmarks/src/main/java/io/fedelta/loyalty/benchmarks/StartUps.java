package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.benchmarks.Contender.ColdStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Q16: cold starts of both stores on the data they have, taking turns as A B, B A …, nothing else running. Comes last,
 * because it stops the stores. Processor time is told beside the clock's, because a busy machine bends it less.
 */
final class StartUps {
    private static final Target TARGET = Target.atMost(1.05);

    private final Contender stock;
    private final Contender loyal;
    private final Settings settings;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> stockSeconds = new ArrayList<>();

    StartUps(Contender stock, Contender loyal, Settings settings) {
        this.stock = stock;
        this.loyal = loyal;
        this.settings = settings;
    }

    List<Measure> run() {
        stock.stop();
        loyal.stop();
        for (int pair = 1; pair <= settings.starts(); pair++) {
            boolean stockFirst = pair % 2 == 1;
            ColdStart first = (stockFirst ? stock : loyal).startCold();
            ColdStart second = (stockFirst ? loyal : stock).startCold();
            compare(pair, stockFirst ? first : second, stockFirst ? second : first);
        }
        return settings.starts() == 0 ? List.of() : measures();
    }

    private void compare(int pair, ColdStart a, ColdStart b) {
        times.add(seconds(b.time()) / seconds(a.time()));
        cpu.add(seconds(b.cpu()) / seconds(a.cpu()));
        stockSeconds.add(seconds(a.time()));
        System.out.printf(
                Locale.ROOT,
                "%-32s stock %6.1f s, with module %6.1f s; CPU %6.1f and %6.1f s%n",
                "start " + pair,
                seconds(a.time()),
                seconds(b.time()),
                seconds(a.cpu()),
                seconds(b.cpu()));
    }

    private List<Measure> measures() {
        return List.of(
                Measure.ratio("Q16", "start-up time, module / stock", times, TARGET, settings.seed()),
                Measure.ratio("Q16", "start-up CPU, module / stock", cpu, null, settings.seed()),
                Measure.sampled("  stock start-up", "s", stockSeconds, settings.seed()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
