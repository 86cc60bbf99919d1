package main

import (
	"fmt"
	"io"
	"net/http"
	"path"
	"sync/atomic"
	"time"
)

func newHandler(o options) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", serveRoot) // {$}: this path alone, not all below it
	mux.Handle("GET /volatile", &volatile{step: o.delayStep})
	mux.Handle("GET /buggy", &buggy{})
	return logRequests(o.log, withoutRedirects(mux))
}

// withoutRedirects answers 404 where ServeMux would redirect, as from //volatile to /volatile: a client
// that follows would count one request where the log has two.
func withoutRedirects(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != path.Clean(r.URL.Path) {
			http.NotFound(w, r)
			return
		}
		mux.ServeHTTP(w, r)
	})
}

func serveRoot(w http.ResponseWriter, _ *http.Request) {
	io.WriteString(w, "Server OK")
}

// volatile grows slower every ten requests, and is fast again after sixty.
type volatile struct {
	requests counter
	step     time.Duration
}

func (v *volatile) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n := v.requests.next() - 1
	delay := time.Duration(n%60/10) * v.step
	select {
	case <-time.After(delay):
		fmt.Fprintf(w, "Waited %v", delay)
	case <-r.Context().Done():
	}
}

// buggy fails every fifth request.
type buggy struct {
	requests counter
}

func (b *buggy) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	n := b.requests.next()
	if n%5 == 0 {
		http.Error(w, fmt.Sprintf("Failed request %d", n), http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, "OK for request %d", n)
}

type counter struct{ last atomic.Uint64 }

// next returns 1, 2, 3, … It advances and reads in one step: with two, requests at the same time could
// get the same number.
func (c *counter) next() uint64 { return c.last.Add(1) }
