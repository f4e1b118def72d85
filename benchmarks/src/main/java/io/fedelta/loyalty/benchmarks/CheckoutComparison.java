package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.benchmarks.Contender.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Q1 and Q16: the same checkouts and pages on the stock store and on the store with the module, taking turns as A B, B
 * A, A B …, so that whatever else slows the machine slows both. The JVMs have compiled what they run before the first
 * round counts.
 */
final class CheckoutComparison {
    private static final Target Q1_TARGET = Target.atMost(1.03);
    private static final Target Q16_TARGET = Target.atMost(1.01);
    private static final String PLAIN_PAGE = "/login";
    private static final String PRODUCT_PAGE = "/sessions/family-session";
    private static final int PAGE_VIEWS = 100;
    private static final int WARM_UP_THREADS = 8;

    private final Contender stock;
    private final Contender loyal;
    private final Settings settings;

    CheckoutComparison(Contender stock, Contender loyal, Settings settings) {
        this.stock = stock;
        this.loyal = loyal;
        this.settings = settings;
    }

    List<Measure> run() throws InterruptedException {
        warmUp();
        List<Measure> measures = new ArrayList<>();
        for (int threads : settings.threads()) {
            measures.addAll(checkouts(threads));
        }
        measures.add(pages("product page with promise and banner", PRODUCT_PAGE, null));
        loyal.data().execute("UPDATE LOY_SETTINGS SET BANNER = FALSE");
        measures.add(pages("page without loyalty content", PLAIN_PAGE, Q16_TARGET));
        return measures;
    }

    private void warmUp() throws InterruptedException {
        int atOnce = settings.mostCheckouts();
        for (int done = 0; done < settings.warmUp(); done += atOnce) {
            Round a = stock.checkOut(atOnce, WARM_UP_THREADS);
            Round b = loyal.checkOut(atOnce, WARM_UP_THREADS);
            progress("warm-up", a, b);
        }
    }

    private List<Measure> checkouts(int threads) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> stockMillis = new ArrayList<>();
        List<Double> extraMillis = new ArrayList<>();
        for (int round = 0; round <= settings.rounds(); round++) {
            boolean stockFirst = round % 2 == 0;
            Round first = round(stockFirst ? stock : loyal, threads);
            Round second = round(stockFirst ? loyal : stock, threads);
            Round a = stockFirst ? first : second;
            Round b = stockFirst ? second : first;
            progress(threads + " threads, round " + round + (round == 0 ? " (not counted)" : ""), a, b);
            if (round > 0) {
                times.add(b.medianMillis() / a.medianMillis());
                cpu.add(b.cpuMillis() / a.cpuMillis());
                stockMillis.add(a.medianMillis());
                extraMillis.add(b.medianMillis() - a.medianMillis());
            }
        }
        String with = ", " + threads + (threads == 1 ? " thread" : " threads");
        return List.of(
                Measure.ratio("Q1", "checkout time, module / stock" + with, times, Q1_TARGET, settings.seed()),
                Measure.ratio("Q1", "checkout and award CPU, module / stock" + with, cpu, null, settings.seed()),
                Measure.sampled("  stock checkout" + with, "ms", stockMillis, settings.seed()),
                Measure.sampled("  module minus stock" + with, "ms", extraMillis, settings.seed()));
    }

    private Round round(Contender store, int threads) throws InterruptedException {
        return store.checkOut(settings.checkouts(threads), threads);
    }

    private Measure pages(String what, String path, Target target) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= settings.rounds(); round++) {
            boolean stockFirst = round % 2 == 0;
            double first = (stockFirst ? stock : loyal).pageMillis(path, PAGE_VIEWS);
            double second = (stockFirst ? loyal : stock).pageMillis(path, PAGE_VIEWS);
            if (round > 0) {
                ratios.add(stockFirst ? second / first : first / second);
            }
        }
        return Measure.ratio("Q16", what + ", module / stock", ratios, target, settings.seed());
    }

    private static void progress(String what, Round stock, Round loyal) {
        System.out.printf(
                Locale.ROOT,
                "%-32s stock %6.1f ms, with module %6.1f ms; CPU %6.1f and %6.1f ms%n",
                what,
                stock.medianMillis(),
                loyal.medianMillis(),
                stock.cpuMillis(),
                loyal.cpuMillis());
    }
}
