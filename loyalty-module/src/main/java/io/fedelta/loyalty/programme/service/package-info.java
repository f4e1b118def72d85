/** The rules through time. An edit adds a version, and nothing awarded before it ever changes. */
package io.fedelta.loyalty.programme.service;
