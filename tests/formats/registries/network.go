package main

import (
	"bufio"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// authority signs certificates of servers.
type authority struct {
	certificate *x509.Certificate
	key         crypto.Signer
}

// network is a proxy that plays every host: it notes what is asked of it and has no image. The own registry is
// certified by the company's CA, all others by a CA that this process takes for the public ones.
type network struct {
	public  authority
	company authority

	mutex       sync.Mutex
	certifiedBy map[string]authority // by HOST:PORT; the public one where nothing is said
	asked       []string
}

// openNetwork sends everything that this process asks for into the network. Go reads both variables once.
func openNetwork(certificate, key string) (*network, error) {
	company, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		return nil, err
	}
	public, err := newAuthority("Public CA")
	if err != nil {
		return nil, err
	}
	wire := &network{
		public:  public,
		company: authority{company.Leaf, company.PrivateKey.(crypto.Signer)},
	}
	if err := trustAlone(public.certificate); err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"} {
		os.Setenv(name, "http://"+listener.Addr().String())
	}
	os.Unsetenv("NO_PROXY")
	os.Unsetenv("no_proxy")
	go http.Serve(listener, http.HandlerFunc(wire.serve))
	return wire, nil
}

func trustAlone(certificate *x509.Certificate) error {
	folder, err := os.MkdirTemp("", "readers")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "public.pem")
	block := &pem.Block{Type: "CERTIFICATE", Bytes: certificate.Raw}
	if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
		return err
	}
	os.Setenv("SSL_CERT_FILE", path)
	os.Setenv("SSL_CERT_DIR", folder)
	_, err = x509.SystemCertPool() // read now, while the file is there
	return err
}

// requests are the manifests that were asked for in the meantime, in order. Behind the own registry of a pack stands
// the company's CA if the pack has one.
func (wire *network) requests(registry string, byCompany bool, during func()) []string {
	wire.mutex.Lock()
	wire.asked = nil
	wire.certifiedBy = map[string]authority{}
	if byCompany {
		wire.certifiedBy[withPort(registry)] = wire.company
	}
	wire.mutex.Unlock()
	during()
	wire.mutex.Lock()
	defer wire.mutex.Unlock()
	return wire.asked
}

// serve is what a proxy does: a tunnel, or a plain request, which would be a fault and is noted as such.
func (wire *network) serve(writer http.ResponseWriter, request *http.Request) {
	if request.Method != http.MethodConnect {
		wire.note("http://" + request.Host + request.URL.Path)
		http.Error(writer, "no such image", http.StatusNotFound)
		return
	}
	plain, _, err := writer.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	defer plain.Close()
	fmt.Fprint(plain, "HTTP/1.1 200 OK\r\n\r\n")
	secure := tls.Server(plain, &tls.Config{
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) { return wire.certify(request.Host) },
	})
	if err := secure.Handshake(); err != nil {
		wire.note("https://" + request.Host + " (not believed)")
		return
	}
	wire.answer(secure, request.Host)
}

// answer has no image. Some clients ask first whether it is a registry at all.
func (wire *network) answer(connection net.Conn, host string) {
	reader := bufio.NewReader(connection)
	for {
		request, err := http.ReadRequest(reader)
		if err != nil {
			return
		}
		status := "200 OK"
		if strings.Contains(request.URL.Path, "/manifests/") {
			wire.note("https://" + host + request.URL.Path)
			status = "404 Not Found"
		}
		fmt.Fprintf(connection, "HTTP/1.1 %s\r\nContent-Length: 0\r\n\r\n", status)
	}
}

// note leaves out what is only asked once more, as GET after HEAD.
func (wire *network) note(address string) {
	wire.mutex.Lock()
	defer wire.mutex.Unlock()
	if len(wire.asked) == 0 || wire.asked[len(wire.asked)-1] != address {
		wire.asked = append(wire.asked, address)
	}
}

func (wire *network) certify(address string) (*tls.Certificate, error) {
	wire.mutex.Lock()
	signer, known := wire.certifiedBy[address]
	wire.mutex.Unlock()
	if !known {
		signer = wire.public
	}
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	template := certificateFor(host)
	if ip := net.ParseIP(host); ip != nil {
		template.IPAddresses = []net.IP{ip}
	} else {
		template.DNSNames = []string{host}
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	raw, err := x509.CreateCertificate(rand.Reader, template, signer.certificate, key.Public(), signer.key)
	return &tls.Certificate{Certificate: [][]byte{raw}, PrivateKey: key}, err
}

func newAuthority(name string) (authority, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return authority{}, err
	}
	template := certificateFor(name)
	template.IsCA = true
	template.BasicConstraintsValid = true
	template.KeyUsage = x509.KeyUsageCertSign
	raw, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return authority{}, err
	}
	certificate, err := x509.ParseCertificate(raw)
	return authority{certificate, key}, err
}

func certificateFor(name string) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()),
		Subject:      pkix.Name{CommonName: name},
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().Add(time.Hour),
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
}

func withPort(host string) string {
	if colon := strings.LastIndex(host, ":"); colon > strings.LastIndex(host, "]") {
		return host
	}
	return host + ":443"
}

// manifest is where a registry's API has the image of a reference.
func manifest(reference string) string {
	registry, repository, tag := parts(reference)
	return "https://" + withPort(registry) + "/v2/" + repository + "/manifests/" + tag
}
