package io.fedelta.loyalty.site.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    private static MockHttpServletRequest from(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return request;
    }

    private static MockHttpServletRequest through(String remote, String header) {
        MockHttpServletRequest request = from(remote);
        request.addHeader("X-Forwarded-For", header);
        return request;
    }

    private static String network(ClientAddress addresses, MockHttpServletRequest request) {
        return addresses.networkOf(request);
    }

    private final ClientAddress direct = new ClientAddress("");
    private final ClientAddress proxied = new ClientAddress("X-Forwarded-For");

    @Test
    void a_header_that_no_proxy_of_the_shop_sets_is_not_believed() {
        assertThat(network(direct, through("192.0.2.1", "203.0.113.9"))).isEqualTo(network(direct, from("192.0.2.1")));
    }

    @Test
    void of_a_proxys_list_only_the_last_part_counts_which_the_client_cannot_write() {
        assertThat(network(proxied, through("10.0.0.1", "198.51.100.1, 203.0.113.9")))
                .isEqualTo(network(proxied, through("10.0.0.1", "6.6.6.6, 203.0.113.9")))
                .isNotEqualTo(network(proxied, through("10.0.0.1", "203.0.113.10")));
    }

    @Test
    void all_addresses_of_one_ipv6_network_count_together() {
        assertThat(network(direct, from("2001:db8:1:2:3:4:5:6")))
                .isEqualTo(network(direct, from("2001:db8:1:2::9")))
                .isNotEqualTo(network(direct, from("2001:db8:1:3::9")));
    }

    @Test
    void what_is_no_address_is_never_looked_up() {
        assertThat(network(proxied, through("192.0.2.1", "evil.example")))
                .isEqualTo(network(direct, from("192.0.2.1")));
        assertThat(network(proxied, through("192.0.2.1", "face"))).isEqualTo(network(direct, from("192.0.2.1")));
        assertThat(network(direct, from(null))).isEqualTo("unknown");
    }
}
