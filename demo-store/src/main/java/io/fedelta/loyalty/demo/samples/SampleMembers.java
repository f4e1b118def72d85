package io.fedelta.loyalty.demo.samples;

import static io.fedelta.loyalty.demo.samples.SampleMember.bought;
import static io.fedelta.loyalty.demo.samples.SampleMember.named;

import java.util.List;

/** The studio's first members: some loyal, some new, some asleep, one who never came back after the wedding. */
final class SampleMembers {
    static final long PORTRAIT = 1001;
    static final long FAMILY = 1002;
    static final long NEWBORN = 1003;
    static final long COUPLE = 1004;
    static final long BUSINESS = 1005;
    static final long WEDDING_DAY = 1101;
    static final long WEDDING_SHORT = 1102;
    static final long ENGAGEMENT = 1103;
    private static final long SMALL_PRINT = 1201;
    private static final long LARGE_PRINT = 1203;
    private static final long TEN_PRINTS = 1204;
    private static final long OAK_FRAME = 1205;
    private static final long LINEN_ALBUM = 1301;
    private static final long WEDDING_ALBUM = 1302;
    private static final long POCKET_BOOK = 1303;

    static final List<SampleMember> ALL = List.of(
            named(
                    "Chiara",
                    "Bianchi",
                    bought(212, ENGAGEMENT),
                    bought(148, WEDDING_DAY),
                    bought(120, WEDDING_ALBUM),
                    bought(41, NEWBORN, TEN_PRINTS)),
            named(
                    "Paolo",
                    "Martini",
                    bought(198, PORTRAIT, OAK_FRAME),
                    bought(150, FAMILY),
                    bought(64, FAMILY, POCKET_BOOK),
                    bought(20, SMALL_PRINT)),
            named("Giulia", "Conti", bought(90, BUSINESS)),
            named(
                    "Tommaso",
                    "Rinaldi",
                    bought(230, WEDDING_SHORT),
                    bought(170, LINEN_ALBUM),
                    bought(88, COUPLE, SMALL_PRINT),
                    bought(12, PORTRAIT)),
            named("Sofia", "Greco", bought(75, FAMILY)),
            named("Luca", "Ferrari", bought(205, BUSINESS), bought(110, BUSINESS), bought(15, BUSINESS)),
            named(
                    "Elena",
                    "Fontana",
                    bought(180, NEWBORN, LINEN_ALBUM),
                    bought(95, FAMILY),
                    bought(30, FAMILY, TEN_PRINTS)),
            named("Anna", "Schmidt", bought(60, COUPLE), bought(33, LARGE_PRINT)),
            named("Pierre", "Dubois", bought(140, PORTRAIT), bought(139, SMALL_PRINT)),
            named("Carmen", "Ortega", bought(222, WEDDING_DAY, WEDDING_ALBUM)),
            named("Zoë", "O’Neill", bought(50, PORTRAIT), bought(8, POCKET_BOOK)),
            named("Marco", "Villa", bought(26, SMALL_PRINT)));

    /** Who bought without an account: the overview holds the members beside them. */
    static final List<SampleMember> GUESTS = List.of(
            named("Irene", "Costa", bought(160, PORTRAIT)),
            named("Hugo", "Moreau", bought(84, SMALL_PRINT), bought(31, SMALL_PRINT)),
            named("Laura", "Moser", bought(57, COUPLE)),
            named("Davide", "Serra", bought(40, BUSINESS)),
            named("Nina", "Weber", bought(18, LARGE_PRINT)));

    private SampleMembers() {}
}
