package io.fedelta.loyalty.site.card;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * Where a request comes from. Clients can write any header, so only the one that the shop's own proxy sets is believed,
 * and of a list only its last part, which that proxy has added. An IPv6 address counts by its network of 64 bits: one
 * connection has all of it.
 */
public final class ClientAddress {

    private static final String LITERAL = "[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}";
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final String header;

    /** @param header that the shop's proxy sets; empty text if there is no proxy */
    public ClientAddress(String header) {
        this.header = header.strip();
    }

    public String networkOf(HttpServletRequest request) {
        return fromProxy(request)
                .flatMap(ClientAddress::network)
                .or(() -> network(request.getRemoteAddr()))
                .orElse("unknown");
    }

    private Optional<String> fromProxy(HttpServletRequest request) {
        return header.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(request.getHeader(header))
                        .map(list -> list.substring(list.lastIndexOf(',') + 1).strip());
    }

    /** Never asks a name server: what is no address is none. */
    private static Optional<String> network(String text) {
        if (text == null
                || !text.matches(LITERAL)
                || !(text.contains(":") || text.chars().filter(c -> c == '.').count() == 3)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return Optional.of(HexFormat.of()
                    .formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
