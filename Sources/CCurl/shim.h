#pragma once
#include <curl/curl.h>

/* curl_easy_setopt and its like are variadic and hidden behind checking macros: one plain function per type of value. */
static inline CURLcode samenspraak_curl_set_long(CURL *easy, CURLoption option, long value) {
    return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode samenspraak_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode samenspraak_curl_set_text(CURL *easy, CURLoption option, const char *value) {
    return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode samenspraak_curl_set_pointer(CURL *easy, CURLoption option, void *value) {
    return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode samenspraak_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return (curl_easy_setopt)(easy, option, value);
}
/* Write, read and header callbacks share this form. */
typedef size_t (*samenspraak_curl_data)(char *bytes, size_t size, size_t count, void *owner);
static inline CURLcode samenspraak_curl_set_data(CURL *easy, CURLoption option, samenspraak_curl_data value) {
    return (curl_easy_setopt)(easy, option, value);
}
typedef curl_socket_t (*samenspraak_curl_open)(void *owner, curlsocktype purpose, struct curl_sockaddr *address);
static inline CURLcode samenspraak_curl_set_open(CURL *easy, samenspraak_curl_open value) {
    return (curl_easy_setopt)(easy, CURLOPT_OPENSOCKETFUNCTION, value);
}
typedef int (*samenspraak_curl_close)(void *owner, curl_socket_t socket);
static inline CURLcode samenspraak_curl_set_close(CURL *easy, samenspraak_curl_close value) {
    return (curl_easy_setopt)(easy, CURLOPT_CLOSESOCKETFUNCTION, value);
}
typedef int (*samenspraak_curl_progress)(void *owner, curl_off_t downTotal, curl_off_t down, curl_off_t upTotal, curl_off_t up);
static inline CURLcode samenspraak_curl_set_progress(CURL *easy, samenspraak_curl_progress value) {
    return (curl_easy_setopt)(easy, CURLOPT_XFERINFOFUNCTION, value);
}
typedef int (*samenspraak_curl_debug)(CURL *easy, curl_infotype kind, char *bytes, size_t size, void *owner);
static inline CURLcode samenspraak_curl_set_debug(CURL *easy, samenspraak_curl_debug value) {
    return (curl_easy_setopt)(easy, CURLOPT_DEBUGFUNCTION, value);
}
static inline CURLcode samenspraak_curl_get_long(CURL *easy, CURLINFO info, long *value) {
    return (curl_easy_getinfo)(easy, info, value);
}
static inline CURLcode samenspraak_curl_get_size(CURL *easy, CURLINFO info, curl_off_t *value) {
    return (curl_easy_getinfo)(easy, info, value);
}
static inline CURLMcode samenspraak_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return (curl_multi_setopt)(multi, option, value);
}
/* The result of a finished transfer lies in a union, which Swift reads awkwardly. */
static inline CURLcode samenspraak_curl_result(const CURLMsg *message) { return message->data.result; }
