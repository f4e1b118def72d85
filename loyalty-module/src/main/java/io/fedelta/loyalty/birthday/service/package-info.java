/** What a birthday brings is decided by the rules at its end, also if that is looked at days later. */
package io.fedelta.loyalty.birthday.service;
