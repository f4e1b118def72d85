package io.fedelta.loyalty.audience;

import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.RewardState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter of the ranking as it is stored with what was sent by it. Names may hold any character, so they are encoded.
 */
final class FilterText {

    private static final String BETWEEN = ",";
    private static final int PARTS = 6;

    private FilterText() {}

    static String write(MemberFilter filter) {
        return String.join(
                BETWEEN,
                filter.minimumPoints().map(String::valueOf).orElse(""),
                filter.referred().map(String::valueOf).orElse(""),
                filter.rewards().stream().map(Enum::name).sorted().collect(Collectors.joining("+")),
                filter.tier().map(String::valueOf).orElse(""),
                filter.sleeping().map(String::valueOf).orElse(""),
                Base64.getUrlEncoder().encodeToString(filter.name().getBytes(StandardCharsets.UTF_8)));
    }

    static MemberFilter read(String text) {
        String[] parts = text.split(BETWEEN, PARTS);
        return new MemberFilter(
                present(parts[0]).map(Long::valueOf),
                present(parts[1]).map(Boolean::valueOf),
                rewards(parts[2]),
                present(parts[3]).map(Long::valueOf),
                present(parts[4]).map(Boolean::valueOf),
                new String(Base64.getUrlDecoder().decode(parts[5]), StandardCharsets.UTF_8));
    }

    private static Optional<String> present(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }

    private static Set<RewardState> rewards(String part) {
        return Stream.of(part.split("\\+"))
                .filter(name -> !name.isEmpty())
                .map(RewardState::valueOf)
                .collect(Collectors.toSet());
    }
}
